package org.scrutin.gateway.site.chart;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.ClaimReader;
import org.scrutin.gateway.site.api.ElectionData;
import org.scrutin.gateway.site.api.ElectionReader;
import org.scrutin.gateway.site.api.Moment;
import org.scrutin.gateway.site.api.PlaceReader;
import org.scrutin.gateway.site.api.Results;
import org.scrutin.gateway.site.api.ServiceClient;
import org.scrutin.gateway.site.api.Tally;
import org.scrutin.gateway.site.election.ClosestSeats;
import org.scrutin.gateway.site.election.FiguresHead;
import org.scrutin.gateway.site.labels.ListName;
import org.scrutin.gateway.site.page.PageRequestContext;
import org.scrutin.gateway.site.page.Pages;
import org.scrutin.gateway.site.place.PlaceFilter;
import org.scrutin.gateway.site.place.PlaceOrder;
import org.scrutin.gateway.site.place.PlacesView;
import org.scrutin.gateway.site.place.TileColour;
import org.scrutin.gateway.site.words.Figures;
import org.scrutin.gateway.site.words.Language;
import org.scrutin.gateway.site.words.Wording;

/** Pictures of an election's results, for pages of others too. */
@Path("/elections/{election}/charts")
@PermitAll
class ChartsResource {
  private static final String SVG = "image/svg+xml";
  private static final String PNG = "image/png";

  private final ElectionReader elections;
  private final PlaceReader places;
  private final ClaimReader register;
  private final PageRequestContext request;
  private final Pages pages;
  private final ResultPainter painter;

  ChartsResource(
      ElectionReader elections,
      PlaceReader places,
      ClaimReader register,
      PageRequestContext request,
      Pages pages,
      ResultPainter painter) {
    this.elections = elections;
    this.places = places;
    this.register = register;
    this.request = request;
    this.pages = pages;
    this.painter = painter;
  }

  /**
   * Seats of the whole or of a constituency.
   *
   * @param unit code of the constituency; null for the whole
   */
  @GET
  @Path("seats.svg")
  @Produces(SVG)
  @RunOnVirtualThread
  public Response seats(
      @PathParam("election") String election,
      @QueryParam("unit") @Nullable String unit,
      @QueryParam("tally") @Nullable String tally,
      @QueryParam("at") @Nullable String at,
      @QueryParam("asOf") @Nullable String asOf) {
    return picture(
        () -> {
          var moment = Moment.of(asOf, at);
          return ChartTemplates.seats(
              unit == null || unit.isBlank()
                  ? whole(election, tally, moment)
                  : constituency(election, unit, tally, moment));
        });
  }

  private SeatsChart whole(String code, @Nullable String tally, Moment moment) {
    ElectionData data = elections.one(code, tally, moment, request.token());
    Language language = request.language();
    Tally chosen = data.shownTally();
    var election = data.election();
    return chart(
        data,
        FiguresHead.of(data, chosen, language),
        language.name(election.name(), election.code()),
        chosen == null ? Map.of() : data.of(chosen).seats().given(),
        election.seats(),
        election.majority(),
        chosen == null ? null : data.of(chosen).results());
  }

  private SeatsChart constituency(String code, String unit, @Nullable String tally, Moment moment) {
    var data = places.place(code, unit, tally, moment, false, null, request.token());
    Language language = request.language();
    Tally chosen = data.chosen();
    Integer seats = data.unit().seats();
    return chart(
        data.election(),
        FiguresHead.of(data.election(), chosen, data.results(), language),
        data.unit().name(language),
        chosen == null ? Map.of() : data.election().of(chosen).seats().given(unit),
        seats == null ? 0 : seats,
        null,
        data.results());
  }

  private SeatsChart chart(
      ElectionData data,
      FiguresHead of,
      Wording title,
      Map<String, Integer> seats,
      int house,
      @Nullable Integer majority,
      @Nullable Results results) {
    var figures = new Figures(request.language());
    Results.Stations stations = results == null ? null : results.stations();
    Results.Stations partial =
        stations == null || stations.counted() >= stations.expected() ? null : stations;
    return SeatsChart.of(
        of,
        title,
        seats,
        ListName.of(data, request.language()),
        house,
        majority,
        partial == null ? null : figures.number(partial.counted()),
        partial == null ? null : figures.number(partial.expected()),
        figures);
  }

  /**
   * The constituencies as tiles.
   *
   * @param colour what a tile's colour stands for: see {@link TileColour}
   */
  @GET
  @Path("places.svg")
  @Produces(SVG)
  @RunOnVirtualThread
  public Response places(
      @PathParam("election") String election,
      @QueryParam("colour") @Nullable String colour,
      @QueryParam("tally") @Nullable String tally,
      @QueryParam("at") @Nullable String at,
      @QueryParam("asOf") @Nullable String asOf) {
    return picture(
        () -> {
          var view =
              PlacesView.of(
                  places.places(election, tally, Moment.of(asOf, at), request.token()),
                  PlaceOrder.NAME,
                  PlaceFilter.ALL,
                  TileColour.of(colour),
                  request.language());
          return ChartTemplates.places(new PlacesChart(view.of(), view.tiles()));
        });
  }

  /** The seats that the fewest ballots would move. */
  @GET
  @Path("closest.svg")
  @Produces(SVG)
  @RunOnVirtualThread
  public Response closest(
      @PathParam("election") String election,
      @QueryParam("tally") @Nullable String tally,
      @QueryParam("at") @Nullable String at,
      @QueryParam("asOf") @Nullable String asOf) {
    return picture(
        () -> {
          var moment = Moment.of(asOf, at);
          var asked = register.of(election, moment, request.token());
          ElectionData data = elections.one(election, tally, moment, request.token());
          var margins = places.margins(data, request.token());
          return ChartTemplates.closest(
              ClosestChart.of(
                  FiguresHead.of(data, data.shownTally(), request.language()),
                  ClosestSeats.of(
                      margins, ServiceClient.await(asked), data.names(), request.language())));
        });
  }

  /** The authority's result, beside a link to the election's page. */
  @GET
  @Path("result.png")
  @Produces(PNG)
  @RunOnVirtualThread
  public Response result(
      @PathParam("election") String election,
      @QueryParam("at") @Nullable String at,
      @QueryParam("asOf") @Nullable String asOf) {
    return pages.picture(
        PNG,
        () ->
            painter.png(
                ResultPicture.of(
                    elections.one(election, null, Moment.of(asOf, at), request.token()),
                    request.language())));
  }

  private Response picture(Supplier<TemplateInstance> picture) {
    return pages.drawing(SVG, picture);
  }
}
