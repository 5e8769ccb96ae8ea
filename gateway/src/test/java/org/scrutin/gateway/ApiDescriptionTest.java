package org.scrutin.gateway;

import org.scrutin.platform.web.testing.contract.DescriptionTest;

@GatewayTest
class ApiDescriptionTest extends DescriptionTest {}
