package org.onrecord.sources.feed;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What the elements around a place in an XML file define there: the namespaces of the prefixes, and
 * the base of relative addresses. Kept by hand, since a feed is read in pieces, and feeds use
 * prefixes that they never declare.
 *
 * @param namespaces by prefix; the empty one is that of names without
 * @param base address; null if none is given
 */
record XmlScope(Map<String, String> namespaces, @Nullable String base) {
  /** Prefixes that are known at once: more are not taken in. */
  private static final int MAX_PREFIXES = 100;

  /** Characters of an address that others begin with: a longer one is not taken in. */
  private static final int MAX_BASE = 2_000;

  static final String RSS = "rss";
  static final String ATOM = "atom";
  static final String XHTML = "xhtml";

  /** Namespaces by the short names used here. */
  private static final Map<String, String> KNOWN =
      Map.ofEntries(
          Map.entry("http://www.w3.org/2005/Atom", ATOM),
          Map.entry("http://purl.org/atom/ns#", ATOM),
          Map.entry("http://purl.org/rss/1.0/", RSS),
          Map.entry("http://my.netscape.com/rdf/simple/0.9/", RSS),
          Map.entry("http://channel.netscape.com/rdf/simple/0.9/", RSS),
          Map.entry("http://backend.userland.com/rss2", RSS),
          Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"),
          Map.entry("http://purl.org/rss/1.0/modules/content/", "content"),
          Map.entry("http://purl.org/dc/elements/1.1/", "dc"),
          Map.entry("http://search.yahoo.com/mrss/", "media"),
          Map.entry("http://search.yahoo.com/mrss", "media"),
          Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
          Map.entry("http://www.w3.org/1999/xhtml", XHTML));

  XmlScope {
    namespaces = Map.copyOf(namespaces);
  }

  /** Of an element without others around it. */
  static XmlScope empty() {
    return new XmlScope(Map.of(), null);
  }

  /** Inside an element at whose start a reader stands. */
  XmlScope inside(XMLStreamReader xml) {
    Map<String, String> inner = null;
    String innerBase = base;
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String name = attributeName(xml, i);
      if (name.equals("xmlns") || name.startsWith("xmlns:")) {
        inner = inner == null ? new HashMap<>(namespaces) : inner;
        declare(name.equals("xmlns") ? "" : name.substring(6), xml.getAttributeValue(i), inner);
      } else if (name.equals("xml:base") && xml.getAttributeValue(i).length() < MAX_BASE) {
        innerBase = resolve(xml.getAttributeValue(i));
      }
    }
    boolean same = inner == null && Objects.equals(innerBase, base);
    return same ? this : new XmlScope(inner == null ? namespaces : inner, innerBase);
  }

  private static void declare(String prefix, String namespace, Map<String, String> to) {
    if (to.size() < MAX_PREFIXES || to.containsKey(prefix)) {
      to.put(prefix, namespace.strip());
    }
  }

  /**
   * The short name of a name's namespace: {@link #RSS} where there is none, the prefix where it is
   * not declared, its own address where it is none that is known here.
   */
  String namespace(String qualifiedName) {
    String prefix = prefix(qualifiedName);
    String uri = namespaces.get(prefix);
    if (uri == null || uri.isEmpty()) {
      return prefix.isEmpty() ? RSS : prefix;
    }
    return KNOWN.getOrDefault(uri, uri);
  }

  /** The address that a link means. */
  String resolve(String link) {
    String stripped = link.strip();
    if (base == null
        || base.length() > MAX_BASE
        || stripped.startsWith("http://")
        || stripped.startsWith("https://")) {
      return stripped;
    }
    try {
      return URI.create(base).resolve(stripped).toString();
    } catch (IllegalArgumentException e) {
      return stripped; // one of them is no address
    }
  }

  /** The name of an attribute as it is written. */
  static String attributeName(XMLStreamReader xml, int index) {
    String prefix = xml.getAttributePrefix(index);
    String local = xml.getAttributeLocalName(index);
    return prefix == null || prefix.isEmpty() || local.startsWith(prefix + ":")
        ? local
        : prefix + ":" + local;
  }

  /** What stands before the colon of a name; empty if there is none. */
  static String prefix(String qualifiedName) {
    return qualifiedName.substring(0, Math.max(0, qualifiedName.indexOf(':')));
  }

  /** What stands behind the colon of a name; all of it if there is none. */
  static String local(String qualifiedName) {
    return qualifiedName.substring(qualifiedName.indexOf(':') + 1);
  }
}
