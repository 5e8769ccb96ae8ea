package org.scrutin.gateway.site.page;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A page for every address that has none, and for a page that failed. */
@Provider
class ErrorPages implements ExceptionMapper<WebApplicationException> {
  private final Pages pages;

  ErrorPages(Pages pages) {
    this.pages = pages;
  }

  @Override
  public Response toResponse(WebApplicationException exception) {
    int status = exception.getResponse().getStatus();
    if (status < 400) {
      return exception.getResponse();
    }
    return pages.error(
        status, status == 404 ? ErrorView.Kind.NOT_FOUND : ErrorView.Kind.FAILED, null, null);
  }
}
