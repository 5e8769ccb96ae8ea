package org.scrutin.bench.peer;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/**
 * Answers JSON with the same JSON: it reads the body as a tree, on a worker thread as the services
 * do, and writes it out again.
 */
@Path("/echo")
public class EchoResource {
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public JsonNode echo(JsonNode body) {
    return body;
  }
}
