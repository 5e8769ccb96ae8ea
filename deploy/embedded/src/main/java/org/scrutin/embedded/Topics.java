package org.scrutin.embedded;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.errors.TopicExistsException;

/** The suite's topics: a fixed number of partitions, kept for ever. */
public final class Topics {
  public static final List<String> NAMES = List.of("results", "claims");
  public static final int PARTITIONS = 8;

  private Topics() {}

  /** Makes the topics that are missing; returns when the broker knows them all. */
  public static void ensure(String bootstrap) {
    ensure(bootstrap, NAMES);
  }

  /** The same for other names, for tests that want topics of their own. */
  public static void ensure(String bootstrap, List<String> names) {
    ensure(bootstrap, names, Map.of(), List.of());
  }

  private static void ensure(
      String bootstrap, List<String> names, Map<String, String> login, List<AclBinding> access) {
    Map<String, Object> settings = new HashMap<>(login);
    settings.put("bootstrap.servers", bootstrap);
    settings.put("request.timeout.ms", "5000");
    settings.put("default.api.timeout.ms", "60000");
    try (Admin admin = Admin.create(settings)) {
      Set<String> known = admin.listTopics().names().get(60, TimeUnit.SECONDS);
      for (String name : names) {
        if (!known.contains(name)) {
          create(admin, name);
        }
      }
      allow(admin, access);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while topics were made", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("cannot make the topics at " + bootstrap, e);
    }
  }

  /** The same at a broker with logins, which it tells who may use them. */
  public static void ensure(String bootstrap, BrokerLogins logins) {
    ensure(bootstrap, NAMES, logins.client(BrokerLogins.BROKER), TopicAccess.of(NAMES));
  }

  /** The controller takes an entry before the broker heeds it: returns when it does. */
  private static void allow(Admin admin, List<AclBinding> access)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (access.isEmpty()) {
      return;
    }
    admin.createAcls(access).all().get(60, TimeUnit.SECONDS);
    long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!admin
        .describeAcls(AclBindingFilter.ANY)
        .values()
        .get(60, TimeUnit.SECONDS)
        .containsAll(access)) {
      if (System.nanoTime() > limit) {
        throw new TimeoutException("the broker does not heed its access rules");
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  private static void create(Admin admin, String name)
      throws InterruptedException, ExecutionException, TimeoutException {
    NewTopic topic =
        new NewTopic(name, PARTITIONS, (short) 1).configs(Map.of("retention.ms", "-1"));
    try {
      admin.createTopics(List.of(topic)).all().get(60, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
    }
  }
}
