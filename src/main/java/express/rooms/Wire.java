package express.rooms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Asks a server of XML and bears whatever it does: no answer is waited for or read without end. */
final class Wire {

    private static final long LARGEST = 4_000_000;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private final Duration patience;

    Wire(Duration patience) {
        this.patience = patience;
    }

    Document get(URI address) {
        CompletableFuture<HttpResponse<byte[]>> asked = client.sendAsync(
                HttpRequest.newBuilder(address).build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
        try {
            HttpResponse<byte[]> answer = asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (answer.statusCode() != 200) {
                throw new RoomsAway("the server answered " + answer.statusCode());
            }
            return read(answer.body());
        } catch (TimeoutException slow) {
            asked.cancel(true);
            throw new RoomsAway("no answer within " + patience);
        } catch (ExecutionException failed) {
            throw new RoomsAway(String.valueOf(failed.getCause()));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new RoomsAway("ended");
        }
    }

    /** Without document types, by which XML reads files and other servers. */
    private static Document read(byte[] xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new ByteArrayInputStream(xml));
        } catch (ParserConfigurationException | SAXException | IOException nonsense) {
            throw new RoomsAway("the server answers nonsense: " + nonsense.getMessage());
        }
    }

    /** That of the first of this name, or nothing. */
    static String text(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
    }

    static Set<String> texts(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        Set<String> texts = new LinkedHashSet<>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent().strip());
        }
        return texts;
    }
}
