package org.scrutin.claims.docket;

/**
 * Who filed a claim. A person is only ever a pseudonym here.
 *
 * @param kind party, voter, observer or registrar
 * @param name of a party or an organisation; of a person a pseudonym, or "anonymous"
 */
public record Filer(String kind, String name) {}
