package org.scrutin.platform.web.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every kind of problem that the suite answers with: stable name, title, status, and what the
 * sender can do. Clients rely on {@link #uri} and {@link #status}; both never change. {@code
 * /problems/{type}} shows each.
 */
public enum ProblemType {
  MALFORMED(
      400,
      "Malformed request",
      "The body is not JSON, or is nested too deeply or too long. Correct it at the "
          + "line and column that the problem names."),
  INVALID(
      422,
      "Invalid content",
      "The body can be read and breaks rules. The member errors names each place by a "
          + "JSON pointer and says what is right there; correct them all and send it again."),
  INVALID_PARAMETER(
      400,
      "Invalid parameter",
      "A parameter of the address is unknown to this operation, stands there twice or "
          + "cannot be read. The API description names those that there are."),
  INVALID_UNITS(
      422,
      "Invalid units",
      "Rows of the file break rules, and nothing of it was taken. The member rejected "
          + "names the lines; correct them and send the whole file again."),
  UNSUPPORTED_RULE(
      422,
      "Rule not supported",
      "The rule is well formed and cannot be computed here. It is not approximated; the"
          + " members errors and detail say what is supported."),
  INVALID_DRAW(
      422,
      "Draw does not answer the lots",
      "A recorded draw must name the seat and the lists of lots that this allocation "
          + "really requires. Ask without draws first: the answer lists the lots."),
  RELEASES_NOT_COMPARABLE(
      422,
      "Releases not comparable",
      "The first tallies of the two releases, which allocate the seats, differ. Name two "
          + "releases that begin with the same tally."),
  IDEMPOTENCY_KEY_MISSING(
      400,
      "Idempotency-Key missing",
      "The request stores something: send it with one Idempotency-Key header of 1 to "
          + "255 visible ASCII characters, and the same one again if you repeat the request."),
  IDEMPOTENCY_KEY_REUSED(
      422,
      "Idempotency-Key used for another request",
      "This key was sent before with another body. Use a new key for a new request."),
  BAD_REQUEST(
      400,
      "Bad request",
      "The request line or a header cannot be read or may mean two things. Correct it "
          + "as the detail says."),
  UNAUTHENTICATED(
      401,
      "Sign-in needed",
      "Sign in, or send a valid bearer token of a provider that this service trusts."),
  INVALID_CREDENTIALS(
      401,
      "Invalid credentials",
      "The access token or session is expired, forged or not meant for this service. "
          + "Sign in again or get a new token."),
  FORBIDDEN(
      403,
      "Not allowed",
      "You are signed in, and this is not for your role, or not for you in this case."),
  FOREIGN_ORIGIN(
      403,
      "Foreign origin",
      "A request that changes something with a session must come from this site's own "
          + "pages. Programs send a bearer token instead."),
  NOT_THE_OWNER(
      403,
      "Not the owner",
      "Only the source that a tally belongs to may do this, or an administrator where "
          + "the detail says so."),
  SAME_PERSON(
      403,
      "Two persons are required",
      "Somebody else has to do this: who did the step before may not. No role is " + "exempt."),
  NOT_FOUND(404, "Not found", "There is nothing at this address. /openapi lists what there is."),
  NOT_BUILT(
      404,
      "Not built yet",
      "This part of the interface is planned and does not exist yet. Repeating the "
          + "request does not help."),
  UNKNOWN_PROBLEM(
      404,
      "Unknown problem type",
      "No problem of this service has this type. /problems lists all."),
  UNKNOWN_ELECTION(
      404, "Unknown election", "No election has this code. GET /api/v1/elections lists them."),
  UNKNOWN_UNIT(
      404, "Unknown unit", "The election has no unit of this code. GET .../units lists them."),
  UNKNOWN_TALLY(
      404,
      "Unknown tally",
      "The election has no tally of this code, or its owner has not published it."),
  UNKNOWN_RELEASE(
      404,
      "Unknown release",
      "The election has no published release of this name. GET .../releases lists them."),
  UNKNOWN_STATEMENT(
      404, "Unknown statement", "The log of this tally has no declared statement at this place."),
  UNKNOWN_IMPORT(
      404, "Unknown import", "The tally has no import of this id, or it is not yours to read."),
  UNKNOWN_CLAIM(
      404,
      "Unknown claim",
      "The register has no claim of this reference, or had none on the day that was "
          + "asked for."),
  UNKNOWN_CHRONICLE_ENTRY(
      404, "Unknown chronicle entry", "The chronicle has no entry of this number."),
  UNKNOWN_PARKED_STREAM(
      404, "No such parked stream", "No stream is parked under this number. It may flow again."),
  UNKNOWN_PARKED_ASSESSMENT(
      404,
      "No such parked assessment",
      "No assessment of this claim is parked. It may have been retried, or the claim admitted"
          + " again."),
  NO_SUCH_REVISION(
      404,
      "No such revision",
      "No count step ended at this revision. The member nearest, if there is one, names"
          + " the nearest that did."),
  NOT_A_STATION(
      404, "Not a station", "Only stations have sheets and a status; this unit has results."),
  NO_SEATS_IN_UNIT(
      404,
      "Unit gives no seats",
      "Seats are given in constituencies and in the whole. Ask for one of these."),
  NOT_ASSESSED(
      404,
      "Not assessed",
      "No assessment of this claim has arrived. Only admitted claims are assessed."),
  METHOD_NOT_ALLOWED(
      405,
      "Method not allowed",
      "The address exists and does not take this method. /openapi says which it takes."),
  NOT_ACCEPTABLE(
      406,
      "Not acceptable",
      "The answer has none of the media types that the request accepts. Ask for "
          + "application/json."),
  BODY_STALLED(
      408,
      "Request body stalled",
      "The body came too slowly, or nothing of it for too long, so it was given up. Send the "
          + "request again with the same Idempotency-Key."),
  UPLOAD_INCOMPLETE(
      408,
      "Upload incomplete",
      "The body did not arrive to its end, and nothing of it was taken. Send it again "
          + "with the same Idempotency-Key."),
  NOT_NOW(
      409,
      "Not possible now",
      "The procedure has no such step where this stands. The member possible lists the "
          + "steps that it has."),
  ELECTION_EXISTS(
      409,
      "Election exists already",
      "An election of this code is defined, and a definition never changes. Choose "
          + "another code."),
  TALLY_EXISTS(
      409, "Tally exists already", "The election has a tally of this code. Choose another one."),
  RELEASE_EXISTS(
      409,
      "Release exists already",
      "A release of this name exists, and none is ever overwritten. Choose another " + "name."),
  ALREADY_SIGNED(
      409, "Already signed", "You have signed this. Another commissioner has to sign too."),
  TOO_MANY_TALLIES(
      409,
      "Too many tallies published",
      "An owner may publish three tallies of an election. What is published stays."),
  ALREADY_PUBLISHED(
      409, "Already published", "This is published, and a publication is not repeated."),
  NOT_PUBLISHED(409, "Not published", "Only what is published can be retracted."),
  STAGE_GOES_BACK(
      409,
      "Stage goes back",
      "No release of the same units comes after one that has come further, unless that one was"
          + " retracted."),
  UNKNOWN_PROPOSAL(404, "Unknown proposal", "There is no such proposal."),
  OWN_PROPOSAL(
      409,
      "Your own proposal",
      "You have proposed this. It counts once another person confirms it."),
  PROPOSAL_CLOSED(
      409, "Proposal closed", "This proposal has been confirmed, or a later one has replaced it."),
  STATUS_IN_FORCE(409, "Status in force", "This is the status of the station already."),
  NOT_QUARANTINED(
      409, "Not in quarantine", "This version of the sheet is not held back by quarantine."),
  NO_OPEN_LOTS(
      409, "No open lots", "These are not lots that this unit has to draw as its votes stand."),
  SEED_NOT_KNOWN(
      409,
      "Seed not known",
      "A draw by seed is made once the source of its seed was announced and its time has come."),
  SEED_KNOWN(
      409,
      "Seed known",
      "A source was announced for these lots and its time has come. Draw by its seed, or by hand."),
  UNITS_COUNTED(
      409,
      "Units have been counted",
      "Sheets are logged, so only names change at once. Propose the rest as an amendment: the same "
          + "file with amend=true and a reason."),
  REGISTER_UNKNOWN(
      409,
      "State of the register unknown",
      "A final release states how many claims the register held, and what is known of that is"
          + " missing, old or incomplete. The answer says which."),
  IMPORT_IN_PROGRESS(
      409,
      "Import in progress",
      "The first request with this Idempotency-Key is still being read. Send yours "
          + "again after the time that Retry-After states."),
  ELECTION_NOT_YET_KNOWN(
      409,
      "Election not yet known",
      "Facts of the count come to the register by message, and none of this election "
          + "has arrived. Check the code; if it was defined just now, send the request again "
          + "after the time that Retry-After states."),
  UNITS_NOT_YET_KNOWN(
      409,
      "Units not yet known",
      "The units of this election have not all arrived in the register. Send the "
          + "request again after the time that Retry-After states."),
  TALLY_NOT_YET_KNOWN(
      409,
      "Tally not yet known",
      "No published tally of this code, or not this revision of it, is known in the "
          + "register yet. Check the code; if it was published just now, send the request "
          + "again after the time that Retry-After states."),
  PRECONDITION_FAILED(
      412,
      "Precondition failed",
      "This was changed since you read it. Read it again, then repeat the change."),
  TOO_LARGE(
      413,
      "Too large",
      "The body, or what would be published of it, has more bytes than this operation takes; the"
          + " detail says how many it takes."),
  UNSUPPORTED_MEDIA_TYPE(
      415,
      "Unsupported media type",
      "The operation does not take bodies of this media type. /openapi says which it " + "takes."),
  UNSUPPORTED_CONTENT_ENCODING(
      415, "Content-Encoding not supported", "Send the file as it is, or with gzip, nothing else."),
  TOO_MANY_REQUESTS(
      429,
      "Too many requests",
      "More came from this address, or with this sign-in, than one may send, and nothing was"
          + " done. Ask again after the time that Retry-After states."),
  INTERNAL(
      500,
      "Internal error",
      "The service failed. Its operator finds the reason in its log; repeating the same"
          + " request may fail in the same way."),
  UPSTREAM_FAILED(
      502,
      "No valid answer",
      "A service closed the connection before it answered. Whether the request took "
          + "effect is unknown; repeat a write with the same Idempotency-Key."),
  UNAVAILABLE(
      503,
      "Temporarily unavailable",
      "The service cannot do this now, and nothing was changed. The detail says why; "
          + "Retry-After says when to ask again."),
  SERVICE_UNAVAILABLE(
      503,
      "Service unavailable",
      "A service cannot be reached, and nothing was stored. Ask again after the time "
          + "that Retry-After states."),
  SERVICE_BUSY(
      503,
      "Service busy",
      "Too many requests wait, and nothing of this one was stored. Ask again after the "
          + "time that Retry-After states."),
  TOO_MANY_CALCULATIONS(
      503,
      "Too many calculations",
      "The calculator works on as many requests as it may. Ask again after the time "
          + "that Retry-After states."),
  TOO_MANY_IMPORTS(
      503,
      "Too many imports",
      "The service reads as many imports as it may. Send yours again after the time "
          + "that Retry-After states."),
  IMPORT_GIVEN_UP(
      503,
      "Import given up",
      "The instance that read this import was taken for dead, and nothing of it was "
          + "counted. Send it again with the same Idempotency-Key."),
  UPSTREAM_TIMEOUT(
      504,
      "No answer in time",
      "A service did not answer in time. Whether the request took effect is unknown; "
          + "repeat a write with the same Idempotency-Key."),
  HTTP_VERSION(505, "HTTP version not supported", "Use HTTP/1.1 for this path.");

  private final int status;
  private final String title;
  private final String advice;

  ProblemType(int status, String title, String advice) {
    this.status = status;
    this.title = title;
    this.advice = advice;
  }

  /** Last part of the {@code type}, such as {@code unknown-unit}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The {@code type} member of RFC 9457. */
  public String uri() {
    return "/problems/" + slug();
  }

  /** HTTP status, 400 to 599. */
  public int status() {
    return status;
  }

  /** The same for every occurrence. */
  public String title() {
    return title;
  }

  /** What the sender can do about it, in sentences. */
  public String advice() {
    return advice;
  }

  public static Optional<ProblemType> of(String slug) {
    return Arrays.stream(values()).filter(type -> type.slug().equals(slug)).findFirst();
  }
}
