package org.scrutin.gateway.identity;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcRequestFilter;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.scrutin.gateway.config.GatewayConfig;

/**
 * The local provider makes the issuer of the Host header. The gateway calls it directly for tokens,
 * so it must name the address under which browsers know it.
 */
@ApplicationScoped
@Unremovable
@OidcEndpoint(OidcEndpoint.Type.TOKEN)
class IssuerHost implements OidcRequestFilter {
  private final Optional<String> host;

  IssuerHost(
      GatewayConfig config,
      @ConfigProperty(name = "quarkus.oidc.token.issuer") Optional<String> issuer) {
    host = config.idpUrl().flatMap(local -> issuer.map(URI::create).map(URI::getAuthority));
  }

  @Override
  public void filter(OidcRequestContext context) {
    host.ifPresent(authority -> context.request().putHeader("Host", authority));
  }
}
