package express.payments;

import static org.assertj.core.api.Assertions.assertThat;

import com.prowidesoftware.swift.model.mx.MxPain00100109;
import com.prowidesoftware.swift.model.mx.MxPain00800108;
import express.Conformance;
import java.io.StringReader;
import java.math.BigDecimal;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;

/** A file for a bank, as its schema and a reader that others wrote see it. */
final class Sepa {

    private Sepa() {}

    static void assertValid(String xml) throws Exception {
        boolean debits = xml.contains("pain.008.001.08");
        String schema = debits ? "pain.008.001.08.xsd" : "pain.001.001.09.xsd";
        Conformance.with(
                "sepa",
                folder -> SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                        .newSchema(folder.resolve(schema).toFile())
                        .newValidator()
                        .validate(new StreamSource(new StringReader(xml))));
        if (debits) {
            assertDebits(xml);
        } else {
            assertTransfers(xml);
        }
    }

    private static void assertDebits(String xml) {
        var read = MxPain00800108.parse(xml).getCstmrDrctDbtInitn();
        assertThat(read.getPmtInf().stream()
                        .flatMap(it -> it.getDrctDbtTxInf().stream())
                        .map(it -> it.getInstdAmt().getValue())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(read.getGrpHdr().getCtrlSum());
    }

    private static void assertTransfers(String xml) {
        var read = MxPain00100109.parse(xml).getCstmrCdtTrfInitn();
        assertThat(read.getPmtInf().stream()
                        .flatMap(it -> it.getCdtTrfTxInf().stream())
                        .map(it -> it.getAmt().getInstdAmt().getValue())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(read.getGrpHdr().getCtrlSum());
    }
}
