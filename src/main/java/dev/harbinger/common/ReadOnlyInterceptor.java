package dev.harbinger.common;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.hibernate.FlushMode;
import org.hibernate.Session;

/** Tells the session of a transaction that begins that nothing will be written. */
@ReadOnly
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class ReadOnlyInterceptor {
    private final Session session;

    ReadOnlyInterceptor(Session session) {
        this.session = session;
    }

    @AroundInvoke
    Object read(InvocationContext call) throws Exception {
        session.setHibernateFlushMode(FlushMode.MANUAL);
        session.setDefaultReadOnly(true);
        return call.proceed();
    }
}
