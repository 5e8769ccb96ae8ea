package org.scrutin.platform.store.idempotency;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.scrutin.platform.store.Effects;
import org.scrutin.platform.web.http.Created;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;

@Path("/test/things")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
public class ThingsResource {

  static final AtomicInteger ENTERED = new AtomicInteger();
  static volatile CountDownLatch gate = new CountDownLatch(0);
  static volatile boolean failing;

  private final Effects effects;

  ThingsResource(Effects effects) {
    this.effects = effects;
  }

  public record Thing(String name, String id) {}

  public record NewThing(String name) {}

  @POST
  @Idempotent
  public RestResponse<Thing> create(NewThing thing) throws Exception {
    Thing made = store(thing);
    ENTERED.incrementAndGet();
    gate.await(60, TimeUnit.SECONDS);
    if (failing) {
      throw new Refusal(ProblemType.NOT_NOW, "Refused.");
    }
    return Created.at("/test/things/" + made.id(), made);
  }

  @POST
  @Path("/plain")
  @Idempotent
  public Thing plain(NewThing thing) throws SQLException {
    return store(thing);
  }

  @POST
  @Path("/conflicting")
  @Idempotent
  public RestResponse<Thing> conflicting(NewThing thing) throws SQLException {
    return ResponseBuilder.<Thing>create(409).entity(store(thing)).build();
  }

  private Thing store(NewThing thing) throws SQLException {
    String id = UUID.randomUUID().toString();
    effects.add("things", thing.name(), 1, id);
    return new Thing(thing.name(), id);
  }
}
