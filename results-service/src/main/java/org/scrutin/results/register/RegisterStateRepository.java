package org.scrutin.results.register;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Stored states of registers, by the code of the election. */
@ApplicationScoped
class RegisterStateRepository implements PanacheRepositoryBase<RegisterStateEntity, String> {}
