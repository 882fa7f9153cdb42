package org.onrecord.app.export;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;

/** Gives a processor of JSON-LD the contexts that lie beside the tests, and nothing else. */
final class Contexts implements DocumentLoader {
  private static final Map<String, String> FILES =
      Map.of(
          "http://www.w3.org/ns/anno.jsonld", "anno.jsonld",
          "https://schema.org", "schemaorg-excerpt.jsonld");

  @Override
  public Document loadDocument(URI url, DocumentLoaderOptions options) throws JsonLdError {
    String file = FILES.get(url.toString().replaceFirst("/$", ""));
    if (file == null) {
      throw new JsonLdError(JsonLdErrorCode.LOADING_DOCUMENT_FAILED, "not loaded: " + url);
    }
    try (InputStream in = Contexts.class.getResourceAsStream(file)) {
      JsonDocument document = JsonDocument.of(in);
      document.setDocumentUrl(url);
      return document;
    } catch (IOException e) {
      throw new JsonLdError(JsonLdErrorCode.LOADING_DOCUMENT_FAILED, e);
    }
  }
}
