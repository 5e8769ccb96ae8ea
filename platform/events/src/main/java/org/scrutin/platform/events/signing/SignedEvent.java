package org.scrutin.platform.events.signing;

/**
 * An event with its publisher's signature.
 *
 * @param keyId name of the key; says whom to ask, proves nothing
 * @param signature base64
 */
public record SignedEvent(UnsignedEvent event, String keyId, String signature) {}
