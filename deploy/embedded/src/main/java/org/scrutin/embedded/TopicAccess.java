package org.scrutin.embedded;

import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;
import static org.apache.kafka.common.resource.PatternType.LITERAL;
import static org.apache.kafka.common.resource.PatternType.PREFIXED;
import static org.apache.kafka.common.resource.ResourceType.GROUP;
import static org.apache.kafka.common.resource.ResourceType.TOPIC;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * Who may do what at the broker: a publisher writes its own topic and has the consumer group of its
 * service, everybody reads all topics and has the groups of gateways, and nobody deletes anything.
 */
final class TopicAccess {
  private TopicAccess() {}

  static List<AclBinding> of(List<String> topics) {
    List<AclBinding> access = new ArrayList<>();
    for (String name : BrokerLogins.NAMES) {
      if (name.equals(BrokerLogins.BROKER)) {
        continue;
      }
      for (String topic : topics) {
        access.add(allow(name, READ, TOPIC, topic, LITERAL));
      }
      // Each replica of a gateway has a group of its own, also where an institution has one login.
      access.add(allow(name, READ, GROUP, BrokerLogins.GATEWAY + "-", PREFIXED));
    }
    for (String topic : topics) {
      access.add(allow(topic, WRITE, TOPIC, topic, LITERAL));
      access.add(allow(topic, READ, GROUP, topic + "-service", LITERAL));
    }
    return access;
  }

  private static AclBinding allow(
      String login, AclOperation operation, ResourceType type, String name, PatternType pattern) {
    return new AclBinding(
        new ResourcePattern(type, name, pattern),
        new AccessControlEntry("User:" + login, "*", operation, AclPermissionType.ALLOW));
  }
}
