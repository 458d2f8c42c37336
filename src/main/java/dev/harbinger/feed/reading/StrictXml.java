package dev.harbinger.feed.reading;

import java.io.StringReader;
import java.util.ArrayDeque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads well-formed XML by the pull parser of the platform. It is given no DOCTYPE and would heed none; depth and
 * attributes are bounded, and the limits on the size of entities, which JDK 24 has drawn so tight that honest feeds break
 * them, are off, as there are no entities.
 */
final class StrictXml {
    static final int DEEPEST = 200;
    private static final XMLInputFactory FACTORY = factory();

    private StrictXml() {}

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty("jdk.xml.maxElementDepth", DEEPEST);
        factory.setProperty("jdk.xml.elementAttributeLimit", DEEPEST);
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", 0);
        factory.setProperty("jdk.xml.totalEntitySizeLimit", 0);
        return factory;
    }

    /**
     * The root of a document; what follows it is not looked at.
     *
     * @param feed the address of the feed
     * @throws XMLStreamException if it is not well-formed
     */
    static FeedElement root(String text, String feed) throws XMLStreamException {
        XMLStreamReader reader;
        synchronized (FACTORY) {
            reader = FACTORY.createXMLStreamReader(new StringReader(text));
        }
        var open = new ArrayDeque<FeedElement>();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> open.push(element(reader, open.peek(), feed));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> add(open.peek(), reader);
                case XMLStreamConstants.END_ELEMENT -> {
                    var closed = open.pop();
                    if (open.isEmpty()) {
                        return closed;
                    }
                    open.peek().add(closed);
                }
                default -> {}
            }
        }
        throw new XMLStreamException("has no root");
    }

    private static void add(FeedElement element, XMLStreamReader reader) {
        if (element != null) {
            element.add(reader.getText());
        }
    }

    private static FeedElement element(XMLStreamReader reader, FeedElement parent, String feed) {
        var base = reader.getAttributeValue("http://www.w3.org/XML/1998/namespace", "base");
        var name = Namespaces.name(reader.getNamespaceURI(), reader.getPrefix(), reader.getLocalName());
        var element = new FeedElement(name, XmlBase.of(base, parent, feed));
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            element.attribute(
                    Namespaces.name(
                            reader.getAttributeNamespace(i),
                            reader.getAttributePrefix(i),
                            reader.getAttributeLocalName(i)),
                    reader.getAttributeValue(i));
        }
        return element;
    }
}
