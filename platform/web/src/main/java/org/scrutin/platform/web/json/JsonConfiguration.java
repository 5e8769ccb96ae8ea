package org.scrutin.platform.web.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives the framework our mapper in place of one of its own. */
@ApplicationScoped
class JsonConfiguration {

  @Produces
  @Singleton
  ObjectMapper mapper() {
    return Json.MAPPER;
  }
}
