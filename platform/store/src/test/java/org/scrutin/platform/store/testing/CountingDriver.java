package org.scrutin.platform.store.testing;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/** PostgreSQL's driver, which counts the statements that each request sends. */
public final class CountingDriver implements Driver {
  private static final Map<String, Integer> BY_PATH = new ConcurrentHashMap<>();

  private final Driver postgresql = new org.postgresql.Driver();

  /** Statements that the requests for a path sent while the work was done, whoever sent them. */
  public static int statements(String path, Runnable requests) {
    BY_PATH.remove(path);
    requests.run();
    return BY_PATH.getOrDefault(path, 0);
  }

  @Override
  public Connection connect(String url, Properties info) throws SQLException {
    Connection connection = postgresql.connect(url, info);
    return connection == null ? null : counted(Connection.class, connection);
  }

  private static <T> T counted(Class<T> type, T target) {
    Object proxy =
        Proxy.newProxyInstance(
            CountingDriver.class.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> {
              if (method.getName().startsWith("execute")) {
                count();
              }
              try {
                Object result = method.invoke(target, arguments);
                return result instanceof PreparedStatement statement
                    ? counted(PreparedStatement.class, statement)
                    : result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
    return type.cast(proxy);
  }

  private static void count() {
    ArcContainer container = Arc.container();
    if (container != null && container.requestContext().isActive()) {
      var request = CurrentRequestManager.get();
      if (request != null) {
        BY_PATH.merge(request.getPath(), 1, Integer::sum);
      }
    }
  }

  @Override
  public boolean acceptsURL(String url) throws SQLException {
    return postgresql.acceptsURL(url);
  }

  @Override
  public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) throws SQLException {
    return postgresql.getPropertyInfo(url, info);
  }

  @Override
  public int getMajorVersion() {
    return postgresql.getMajorVersion();
  }

  @Override
  public int getMinorVersion() {
    return postgresql.getMinorVersion();
  }

  @Override
  public boolean jdbcCompliant() {
    return postgresql.jdbcCompliant();
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getLogger("org.postgresql");
  }
}
