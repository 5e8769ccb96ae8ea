package org.scrutin.platform.web.security;

/**
 * Roles as they stand in tokens. What each may do: design, "local person"; no role implies another.
 */
public final class Roles {

  public static final String ADMIN = "admin";
  public static final String CLERK = "clerk";
  public static final String SUPERVISOR = "supervisor";
  public static final String COMMISSIONER = "commissioner";
  public static final String REGISTRAR = "registrar";
  public static final String INVESTIGATOR = "investigator";
  public static final String ADJUDICATOR = "adjudicator";
  public static final String AUDITOR = "auditor";
  public static final String OBSERVER = "observer";
  public static final String VOTER = "voter";
  public static final String AGENT = "agent";

  private Roles() {}
}
