package org.scrutin.gateway.site.election;

import java.io.StringWriter;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.scrutin.gateway.site.api.Correction;
import org.scrutin.gateway.site.api.ElectionCorrections;
import org.scrutin.gateway.site.api.Names;
import org.scrutin.gateway.site.words.Language;

/** Writes corrections as an Atom feed (RFC 4287). Its entries have the codes of the interface. */
final class AtomFeed {
  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

  private final Language language;

  AtomFeed(Language language) {
    this.language = language;
  }

  String of(ElectionCorrections corrections) {
    var text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.setDefaultNamespace(NAMESPACE);
      xml.writeStartElement(NAMESPACE, "feed");
      xml.writeDefaultNamespace(NAMESPACE);
      xml.writeAttribute("xml:lang", language.code());
      String name = corrections.names().election(corrections.election(), language).text();
      String title = language == Language.KM ? "ការកែតម្រូវ៖ " : "Corrections: ";
      element(xml, "title", title + name);
      element(xml, "id", id(corrections, ""));
      element(xml, "updated", time(corrections));
      link(xml, "/elections/" + corrections.election());
      xml.writeStartElement(NAMESPACE, "author");
      element(xml, "name", corrections.source());
      xml.writeEndElement();
      for (Correction one : corrections.items()) {
        entry(xml, corrections, one);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a feed in memory", e);
    }
    return text.toString();
  }

  private void entry(XMLStreamWriter xml, ElectionCorrections corrections, Correction one)
      throws XMLStreamException {
    Names names = corrections.names();
    xml.writeStartElement(NAMESPACE, "entry");
    element(xml, "title", names.unit(one.unit(), language).text());
    element(xml, "id", id(corrections, "/" + one.revision() + "/" + one.unit()));
    element(xml, "updated", one.at().toInstant().toString());
    link(
        xml,
        "/api/v1/elections/"
            + corrections.election()
            + "/tallies/"
            + corrections.tally()
            + "/corrections");
    element(xml, "summary", summary(one, names));
    xml.writeEndElement();
  }

  private String summary(Correction one, Names names) {
    var view = CorrectionView.of(one, names, language);
    String figures =
        view.changes().stream()
            .map(
                change ->
                    name(change) + " " + number(change.before()) + " → " + number(change.after()))
            .collect(Collectors.joining("; "));
    String seats =
        view.seats().stream()
            .map(
                change ->
                    name(change) + " " + number(change.before()) + " → " + number(change.after()))
            .collect(Collectors.joining("; "));
    return List.of(
            figures,
            view.constituency() == null ? "" : view.constituency().text() + ": " + seats,
            view.reason(),
            view.why() == null ? "" : view.why().text(),
            view.release())
        .stream()
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(". "));
  }

  private static String name(CorrectionView.Change change) {
    var list = change.list();
    return list == null ? String.valueOf(change.figure()) : list.text();
  }

  private static String number(@org.jspecify.annotations.Nullable String number) {
    return number == null ? "–" : number;
  }

  private static String id(ElectionCorrections corrections, String entry) {
    return "urn:scrutin:corrections:" + corrections.election() + "/" + corrections.tally() + entry;
  }

  /** Of the newest correction; of a feed without one the beginning of time. */
  private static String time(ElectionCorrections corrections) {
    return corrections.items().stream()
        .map(Correction::at)
        .findFirst()
        .orElse(OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC))
        .toInstant()
        .toString();
  }

  private static void link(XMLStreamWriter xml, String to) throws XMLStreamException {
    xml.writeEmptyElement(NAMESPACE, "link");
    xml.writeAttribute("href", to);
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(NAMESPACE, name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
