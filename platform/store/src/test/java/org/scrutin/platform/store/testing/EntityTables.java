package org.scrutin.platform.store.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.hibernate.persister.collection.AbstractCollectionPersister;
import org.hibernate.persister.entity.AbstractEntityPersister;
import org.scrutin.platform.store.sql.Sql;

/** What Hibernate believes of the tables, held against the database as the role that runs. */
public final class EntityTables {
  private final SessionFactoryImplementor factory;
  private final Sql sql;

  public EntityTables(EntityManagerFactory factory, DataSource database) {
    this.factory = factory.unwrap(SessionFactoryImplementor.class);
    this.sql = new Sql(database);
  }

  /** Tables of entities, in the order of their names, without those of collections. */
  public List<String> names() {
    return entities().map(AbstractEntityPersister::getTableName).sorted().toList();
  }

  /** Tables of facts: of immutable entities, and of collections, whose rows are only added. */
  public String[] facts() {
    List<String> tables = new ArrayList<>();
    entities()
        .filter(entity -> !entity.isMutable())
        .forEach(entity -> tables.add(entity.getTableName()));
    factory
        .getMappingMetamodel()
        .forEachCollectionDescriptor(
            collection -> tables.add(((AbstractCollectionPersister) collection).getTableName()));
    return tables.toArray(String[]::new);
  }

  /** Tables and columns are as the migrations made them. */
  public void matchTheMigrations() throws Exception {
    factory.getSchemaManager().validate();
  }

  /**
   * Hibernate writes no column that the role has no right to, and none that the database makes
   * itself.
   */
  public void keepTheirRights() {
    List<String> wrong = new ArrayList<>();
    entities().forEach(entity -> check(entity, wrong));
    assertThat(wrong).isEmpty();
  }

  private void check(AbstractEntityPersister entity, List<String> wrong) {
    String table = entity.getTableName();
    for (int i = 0; i < entity.getPropertyNames().length; i++) {
      AttributeMapping attribute = entity.getAttributeMapping(i);
      if (attribute instanceof PluralAttributeMapping) {
        continue; // a table of its own
      }
      boolean updates = entity.isMutable() && entity.getPropertyUpdateability()[i];
      attribute.forEachSelectable((n, column) -> check(table, updates, column, wrong));
    }
  }

  private void check(String table, boolean updates, SelectableMapping mapping, List<String> wrong) {
    String column = mapping.getSelectionExpression();
    if (updates && mapping.isUpdateable() && !mayUpdate(table, column)) {
      wrong.add(table + "." + column + " is updated, and there is no right to");
    }
    if (mapping.isInsertable() && made(table, column)) {
      wrong.add(table + "." + column + " is inserted, and the database makes it");
    }
  }

  private boolean mayUpdate(String table, String column) {
    return sql.exists("select has_column_privilege(?, ?, 'UPDATE')", table, column);
  }

  private boolean made(String table, String column) {
    return sql.exists(
        """
        select attgenerated <> '' or attidentity <> '' from pg_attribute
        where attrelid = ?::regclass and attname = ?
        """,
        table,
        column);
  }

  private Stream<AbstractEntityPersister> entities() {
    List<AbstractEntityPersister> entities = new ArrayList<>();
    factory
        .getMappingMetamodel()
        .forEachEntityDescriptor(entity -> entities.add((AbstractEntityPersister) entity));
    return entities.stream();
  }
}
