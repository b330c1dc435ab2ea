package org.zhengpu.store.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML, written as it comes; names and texts are escaped. Not for sharing between threads. */
final class XmlStream {

  private static final Pattern UNWRITABLE =
      Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private final XMLStreamWriter xml;

  XmlStream(OutputStream out) {
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  void begin() {
    run(() -> xml.writeStartDocument("UTF-8", "1.0"));
  }

  /** Opens an element. The attributes are names and values in turn. */
  void open(String name, String... attributes) {
    run(() -> {
      xml.writeCharacters("\n");
      xml.writeStartElement(name);
    });
    attributes(attributes);
  }

  void empty(String name, String... attributes) {
    run(() -> {
      xml.writeCharacters("\n");
      xml.writeEmptyElement(name);
    });
    attributes(attributes);
  }

  /** An element that holds a text. */
  void text(String name, String text, String... attributes) {
    open(name, attributes);
    run(() -> {
      xml.writeCharacters(clean(text));
      xml.writeEndElement();
    });
  }

  void close() {
    run(xml::writeEndElement);
  }

  void end() {
    run(() -> {
      xml.writeCharacters("\n");
      xml.writeEndDocument();
      xml.flush();
    });
  }

  private void attributes(String... attributes) {
    for (int i = 0; i < attributes.length; i += 2) {
      String name = attributes[i];
      String value = clean(attributes[i + 1]);
      run(() -> xml.writeAttribute(name, value));
    }
  }

  /** Without what XML cannot hold at all. */
  private static String clean(String text) {
    return UNWRITABLE.matcher(text).replaceAll("\uFFFD");
  }

  private interface Writing {
    void run() throws XMLStreamException;
  }

  private static void run(Writing writing) {
    try {
      writing.run();
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  private static UncheckedIOException failure(XMLStreamException e) {
    Throwable cause = e.getNestedException();
    return new UncheckedIOException(cause instanceof IOException io ? io : new IOException(e));
  }
}
