package org.scrutin.platform.store.idempotency;

/**
 * What makes two requests the same.
 *
 * @param caller subject, marked so that nobody's name equals that of all who did not sign in
 * @param route method and path
 */
record RequestId(String caller, String route, String key) {}
