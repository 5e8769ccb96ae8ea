package org.scrutin.claims.docket;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who filed a claim. A person is only ever a pseudonym here.
 *
 * @param kind party, voter, observer or registrar
 * @param name of a party or an organisation; of a person a pseudonym, or "anonymous"
 */
@Schema(name = "ClaimFiler")
public record Filer(String kind, String name) {}
