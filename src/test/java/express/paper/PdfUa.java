package express.paper;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** The accessibility checks of veraPDF for PDF/UA-1. */
public final class PdfUa {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfUa() {}

    public static List<String> failures(byte[] pdf) throws Exception {
        var flavour = PDFAFlavour.PDFUA_1;
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(PdfUa::sentence)
                    .distinct()
                    .toList();
        }
    }

    private static String sentence(TestAssertion failed) {
        return failed.getRuleId().getClause() + "-" + failed.getRuleId().getTestNumber() + ": " + failed.getMessage()
                + " at " + failed.getLocation().getContext();
    }
}
