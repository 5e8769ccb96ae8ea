package org.scrutin.claims;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.scrutin.platform.web.testing.contract.DescriptionTest;

@QuarkusTest
@WithTestResource(value = ServiceEnvironment.class, scope = TestResourceScope.GLOBAL)
class ApiDescriptionTest extends DescriptionTest {}
