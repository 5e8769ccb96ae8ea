package org.scrutin.gateway.site.page;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import org.scrutin.gateway.site.words.PagePath;

/** Lets one resource serve a page in every language: it is found by what follows the language. */
@Provider
@PreMatching
class BarePath implements ContainerRequestFilter {
  @Override
  public void filter(ContainerRequestContext request) {
    var asked = request.getUriInfo().getRequestUri();
    PagePath path = PagePath.of(asked.getRawPath());
    if (!path.language().root().isEmpty() && path.page()) {
      request.setRequestUri(
          request.getUriInfo().getRequestUriBuilder().replacePath(path.bare()).build());
    }
  }
}
