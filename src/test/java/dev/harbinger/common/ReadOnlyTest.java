package dev.harbinger.common;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReadOnlyTest {
    @Inject
    Desk desk;

    /** What a session is told in a call of each kind. */
    @ApplicationScoped
    static class Desk {
        private final Session session;

        Desk(Session session) {
            this.session = session;
        }

        @ReadOnly
        boolean readsOnly() {
            return writesNothing();
        }

        @Transactional
        boolean writesNothing() {
            return session.isDefaultReadOnly() && session.getHibernateFlushMode() == FlushMode.MANUAL;
        }
    }

    @Test
    void aCallThatOnlyReadsWritesNothingAndTheNextOneMay() {
        assertThat(desk.readsOnly()).isTrue();
        assertThat(desk.writesNothing()).isFalse();
    }
}
