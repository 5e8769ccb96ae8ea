package org.scrutin.gateway.site.page;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.config.GatewayConfig;
import org.scrutin.gateway.identity.Visitor;
import org.scrutin.gateway.site.words.Language;
import org.scrutin.gateway.site.words.LanguageChoice;

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
    return LanguageChoice.of(context);
  }

  /** Keeps a language that was asked for by name. */
  void remember() {
    LanguageChoice.remember(context);
  }

  public @Nullable String token() {
    return Visitor.in(context).map(Visitor::token).orElse(null);
  }

  /** Whether the page is the same for everyone. */
  boolean anonymous() {
    return Visitor.in(context).isEmpty();
  }

  /** The page's address, with its language. */
  String address() {
    return language().code() + " " + context.request().path() + query();
  }

  public PageFrame frame() {
    String visitor = Visitor.in(context).map(Visitor::name).orElse(null);
    return new PageFrame(language(), visitor, query(), PageFrame.Operators.of(config.operators()));
  }

  /** Without the language; alone it is a link to this very path, whatever that looks like. */
  private String query() {
    List<String> kept =
        Arrays.stream(Optional.ofNullable(context.request().query()).orElse("").split("&"))
            .filter(part -> !part.isEmpty() && !part.startsWith("lang="))
            .toList();
    return kept.stream().collect(Collectors.joining("&", "?", kept.isEmpty() ? "" : "&"));
  }
}
