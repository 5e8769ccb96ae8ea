package org.scrutin.platform.store.outbox;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened and that others may need to know.
 *
 * @param key the stream: facts of one key arrive in the order in which they were published
 * @param type CloudEvents type, as in {@code org.scrutin.release.published.v1}
 * @param subject CloudEvents subject
 * @param data written as canonical JSON
 */
public record Fact(String key, String type, @Nullable String subject, Object data) {}
