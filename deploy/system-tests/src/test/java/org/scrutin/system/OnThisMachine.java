package org.scrutin.system;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;

/**
 * A test that starts, stops or kills a suite of its own, asks another's processes and files, or
 * sends from addresses that only this machine has: skipped against one elsewhere.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@DisabledIfEnvironmentVariable(
    named = "SCRUTIN_GATEWAY",
    matches = ".+",
    disabledReason = "needs a suite's processes and files on this machine")
public @interface OnThisMachine {}
