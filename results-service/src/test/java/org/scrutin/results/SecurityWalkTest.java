package org.scrutin.results;

import org.scrutin.platform.web.testing.OpenApiSecurityTest;

/** No operation of the count without a rule of who may call it. */
@ServiceTest
class SecurityWalkTest extends OpenApiSecurityTest {}
