package org.scrutin.results;

import org.scrutin.platform.web.testing.contract.DescriptionTest;

@ServiceTest
class ApiDescriptionTest extends DescriptionTest {}
