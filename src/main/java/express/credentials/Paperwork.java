package express.credentials;

import express.ui.QrCode;
import express.ui.Screen;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.springframework.stereotype.Component;

/** A credential on paper: words and a square for people, and the credential itself inside for machines. */
@Component
class Paperwork {

    /** @param address to which the square leads */
    record CertificatePage(Credential credential, String issuer, String address, String link) {

        QrCode square() {
            return QrCode.of(address);
        }
    }

    private final Addresses addresses;
    private final Resolving resolving;

    Paperwork(Addresses addresses, Resolving resolving) {
        this.addresses = addresses;
        this.resolving = resolving;
    }

    /** To where the square of a credential leads. */
    String square(Credential credential) {
        return addresses.square(credential.claim());
    }

    byte[] print(Screen screen, Credential credential) {
        String issuer = String.valueOf(resolving.name(credential.organisationId()));
        var page = new CertificatePage(credential, issuer, square(credential), addresses.number(credential.number()));
        byte[] pdf = Objects.requireNonNull(screen.print(
                        "credentials/certificate",
                        page,
                        credential.title(),
                        screen.text("credentials.paper.about", issuer),
                        credential.issuedAt())
                .getBody());
        return with(
                pdf,
                credential.number() + ".json",
                Objects.requireNonNull(credential.document()),
                screen.text("credentials.paper.inside"));
    }

    /** Laid in as PDF/A-3 and PDF/UA want it: with a name, a kind and words. */
    static byte[] with(byte[] pdf, String name, String document, String words) {
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
            var content = new PDEmbeddedFile(paper, new ByteArrayInputStream(bytes));
            content.setSubtype("application/vc+ld+json");
            content.setSize(bytes.length);
            var file = new PDComplexFileSpecification();
            file.setFile(name);
            file.setFileUnicode(name);
            file.setFileDescription(words);
            file.setEmbeddedFile(content);
            file.setEmbeddedFileUnicode(content);
            file.getCOSObject().setName(COSName.getPDFName("AFRelationship"), "Data");
            var tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of(name, file));
            var names = new PDDocumentNameDictionary(paper.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            paper.getDocumentCatalog().setNames(names);
            var attached = new COSArray();
            attached.add(file.getCOSObject());
            paper.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AF"), attached);
            var out = new ByteArrayOutputStream();
            paper.save(out);
            return out.toByteArray();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
