package org.scrutin.gateway.contract;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a description holds, for the description of the descriptions; OpenAPI 3.1 has the whole
 * form.
 */
@Schema(description = "A document of the form that OpenAPI 3.1 gives.")
record OpenApiDocument(
    @Schema(description = "Version of the form.", examples = "3.1.1") String openapi,
    @Schema(description = "Title, version and licence.") Map<String, Object> info,
    @Schema(description = "Groups of operations.") List<Map<String, Object>> tags,
    @Schema(description = "Operations by path and method.") Map<String, Object> paths,
    @Schema(description = "What the operations share.") Map<String, Object> components) {}
