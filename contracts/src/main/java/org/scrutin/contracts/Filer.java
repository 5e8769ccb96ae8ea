package org.scrutin.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Who filed a claim. A person is only ever a pseudonym here.
 *
 * @param kind party, voter, observer or registrar
 * @param name of a party or an organisation; of a person a pseudonym, or "anonymous"
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Filer(String kind, String name) {}
