package org.scrutin.platform.store;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.scrutin.platform.web.testing.OpenApiSecurityTest;

@QuarkusTest
@WithTestResource(value = PlatformEnvironment.class, scope = TestResourceScope.GLOBAL)
class PlatformApiTest extends OpenApiSecurityTest {}
