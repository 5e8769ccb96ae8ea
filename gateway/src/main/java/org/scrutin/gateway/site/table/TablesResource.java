package org.scrutin.gateway.site.table;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.ClaimReader;
import org.scrutin.gateway.site.api.ElectionData;
import org.scrutin.gateway.site.api.ElectionReader;
import org.scrutin.gateway.site.api.Moment;
import org.scrutin.gateway.site.api.PlaceReader;
import org.scrutin.gateway.site.api.Seats;
import org.scrutin.gateway.site.api.ServiceClient;
import org.scrutin.gateway.site.api.Tally;
import org.scrutin.gateway.site.page.PageRequestContext;
import org.scrutin.gateway.site.page.Pages;

/** The tables of pages as files, of the same figures. */
@Path("/elections/{election}/tables")
@Produces("text/csv")
@PermitAll
class TablesResource {
  private final ElectionReader elections;
  private final PlaceReader places;
  private final ClaimReader register;
  private final PageRequestContext request;
  private final Pages pages;

  TablesResource(
      ElectionReader elections,
      PlaceReader places,
      ClaimReader register,
      PageRequestContext request,
      Pages pages) {
    this.elections = elections;
    this.places = places;
    this.register = register;
    this.request = request;
    this.pages = pages;
  }

  /** What each source says of the whole. */
  @GET
  @Path("lists.csv")
  @RunOnVirtualThread
  public Response lists(
      @PathParam("election") String election,
      @QueryParam("tally") @Nullable String tally,
      @QueryParam("at") @Nullable String at,
      @QueryParam("asOf") @Nullable String asOf) {
    return pages.file(
        Csv.TYPE,
        "lists.csv",
        () ->
            ListsTable.of(
                elections.one(election, tally, Moment.of(asOf, at), request.token()),
                request.language()));
  }

  /**
   * One source's figures of the constituencies, or of what lies below a unit.
   *
   * @param unit code; null for the constituencies
   */
  @GET
  @Path("places.csv")
  @RunOnVirtualThread
  public Response places(
      @PathParam("election") String election,
      @QueryParam("unit") @Nullable String unit,
      @QueryParam("tally") @Nullable String tally,
      @QueryParam("at") @Nullable String at,
      @QueryParam("asOf") @Nullable String asOf) {
    return pages.file(
        Csv.TYPE,
        "places.csv",
        () -> {
          var moment = Moment.of(asOf, at);
          return unit == null || unit.isBlank()
              ? constituencies(elections.one(election, tally, moment, request.token()))
              : below(election, unit, tally, moment);
        });
  }

  private String constituencies(ElectionData data) {
    Tally chosen = data.shownTally();
    var units = data.units();
    return chosen == null || units == null
        ? PlacesTable.of(data.election(), List.of(), null, Seats.NONE, request.language())
        : PlacesTable.of(
            data.election(),
            units.units(),
            data.of(chosen).results().revision(),
            data.of(chosen).seats(),
            request.language());
  }

  private String below(String election, String unit, @Nullable String tally, Moment moment) {
    var below = places.below(election, unit, tally, moment, request.token());
    return PlacesTable.of(
        below.election(), below.units(), below.revision(), below.seats(), request.language());
  }

  /** All claims about the election, up to {@value ClaimReader#MOST_LISTED}. */
  @GET
  @Path("claims.csv")
  @RunOnVirtualThread
  public Response claims(@PathParam("election") String election) {
    return pages.file(
        Csv.TYPE,
        "claims.csv",
        () -> {
          // An election that there is not is not one without claims.
          elections.known(election, request.token());
          var claims = ServiceClient.await(register.all(election, null, request.token()));
          return ClaimsTable.of(
              claims.pages().stream().flatMap(page -> page.items().stream()).toList(),
              request.language());
        });
  }
}
