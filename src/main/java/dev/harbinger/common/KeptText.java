package dev.harbinger.common;

import org.hibernate.boot.model.TypeContributions;
import org.hibernate.boot.model.TypeContributor;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.StringJavaType;

/**
 * Keeps U+0000, which PostgreSQL refuses in any text, as U+FFFD. One character stands for one, so offsets into a text stay
 * right.
 */
public final class KeptText implements TypeContributor {
    @Override
    public void contribute(TypeContributions types, ServiceRegistry services) {
        types.contributeJavaType(new Text());
    }

    private static final class Text extends StringJavaType {
        private static final long serialVersionUID = 1;

        @Override
        public <X> X unwrap(String text, Class<X> type, WrapperOptions options) {
            return super.unwrap(text == null ? null : text.replace('\0', '\ufffd'), type, options);
        }
    }
}
