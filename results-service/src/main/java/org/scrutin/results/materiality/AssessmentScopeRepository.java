package org.scrutin.results.materiality;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** What admitted claims say. */
@ApplicationScoped
class AssessmentScopeRepository implements PanacheRepositoryBase<AssessmentScopeEntity, String> {}
