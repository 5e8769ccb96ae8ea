package org.scrutin.platform.store.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A resource method that stores something, once per {@code Idempotency-Key}. It runs in a
 * transaction of its own, opened here; the answer is stored in it. The same key with the same body
 * gets the same answer, with another body 422. Only answers below 300 are stored; any other undoes
 * the transaction.
 *
 * <p>For JSON bodies, or none: of a stream nothing is known before the method has read it; such a
 * method uses {@link IdempotencyKeys} and stores key and hash itself.
 *
 * <p>Keys are scoped by caller and by method and path of the request.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
