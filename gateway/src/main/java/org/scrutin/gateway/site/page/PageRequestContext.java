package org.scrutin.gateway.site.page;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.config.GatewayConfig;
import org.scrutin.gateway.identity.Visitor;
import org.scrutin.gateway.site.words.Language;
import org.scrutin.gateway.site.words.PagePath;
import org.scrutin.gateway.site.words.PreferredLanguage;

/** Who looks, in which language, at what. */
@RequestScoped
public class PageRequestContext {
  private final RoutingContext context;
  private final GatewayConfig config;

  PageRequestContext(RoutingContext context, GatewayConfig config) {
    this.context = context;
    this.config = config;
  }

  public Language language() {
    return path().language();
  }

  private PagePath path() {
    return PagePath.of(context.request().path());
  }

  private Optional<Language> offered() {
    return PreferredLanguage.offered(context, language());
  }

  public @Nullable String token() {
    return Visitor.in(context).map(Visitor::token).orElse(null);
  }

  /** Whether the page is the same for everyone. */
  boolean anonymous() {
    return Visitor.in(context).isEmpty();
  }

  /** The page's address, with the other language that it offers. */
  String address() {
    String offered = offered().map(Language::code).orElse("");
    return "%s %s?%s".formatted(offered, context.request().path(), context.request().query());
  }

  public PageFrame frame() {
    return new PageFrame(
        path(),
        Optional.ofNullable(context.request().query()).map(query -> "?" + query).orElse(""),
        offered().orElse(null),
        config.publicOrigin().orElse(null),
        Visitor.in(context)
            .map(visitor -> new PageFrame.SignedIn(visitor.name(), visitor.roles()))
            .orElse(null),
        PageFrame.Operators.of(config.operators()));
  }
}
