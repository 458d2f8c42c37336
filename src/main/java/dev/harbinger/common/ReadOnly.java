package dev.harbinger.common;

import jakarta.interceptor.InterceptorBinding;
import jakarta.transaction.Transactional;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs a method in a transaction that only reads: nothing that it changes is written, and what it loads is not compared with
 * what it was before each query and at the end, which for a large page is much work for nothing. For calls that begin a
 * transaction; within one that is underway nothing of that would be written any more.
 */
@InterceptorBinding
@Transactional
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface ReadOnly {}
