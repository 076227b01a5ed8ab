package express.payments;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a batch as banks read it: credit transfers as pain.001.001.09, direct debits as pain.008.001.08, by the rules of the
 * European Payments Council beyond the schema. Addresses are not given, and the bank is found by the account.
 */
final class BankOrder {

    private static final String SPACE = "urn:iso:std:iso:20022:tech:xsd:";
    private static final int NAME = 70;

    private final HouseAccount account;
    private final Batch batch;
    private final XMLStreamWriter xml;

    private BankOrder(HouseAccount account, Batch batch, XMLStreamWriter xml) {
        this.account = account;
        this.batch = batch;
        this.xml = xml;
    }

    static String of(HouseAccount account, Batch batch, List<Item> items, Instant now) {
        var text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new BankOrder(account, batch, xml).write(items, now);
            xml.close();
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
        return text.toString();
    }

    private void write(List<Item> items, Instant now) throws XMLStreamException {
        boolean debits = batch.kind() == Batch.Kind.DEBIT;
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("Document");
        xml.writeDefaultNamespace(SPACE + (debits ? "pain.008.001.08" : "pain.001.001.09"));
        xml.writeStartElement(debits ? "CstmrDrctDbtInitn" : "CstmrCdtTrfInitn");
        head(items, now);
        Map<String, List<Item>> parts = new LinkedHashMap<>();
        items.forEach(it -> parts.computeIfAbsent(it.sequence() == null ? "" : it.sequence(), key -> new ArrayList<>())
                .add(it));
        for (Map.Entry<String, List<Item>> part : parts.entrySet()) {
            if (debits) {
                debits(part.getKey(), part.getValue());
            } else {
                transfers(part.getValue());
            }
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void head(List<Item> items, Instant now) throws XMLStreamException {
        xml.writeStartElement("GrpHdr");
        value("MsgId", batch.name());
        value("CreDtTm", now.truncatedTo(ChronoUnit.SECONDS).toString());
        sums(items);
        open("InitgPty");
        value("Nm", holder());
        close(1);
        close(1);
    }

    private String holder() {
        return BankText.of(account.holder(), NAME);
    }

    private void sums(List<Item> items) throws XMLStreamException {
        value("NbOfTxs", Integer.toString(items.size()));
        value("CtrlSum", amount(items.stream().mapToLong(Item::cents).sum()));
    }

    private static String amount(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    private void transfers(List<Item> items) throws XMLStreamException {
        open("PmtInf");
        value("PmtInfId", batch.part(""));
        value("PmtMtd", "TRF");
        sums(items);
        open("PmtTpInf", "SvcLvl");
        value("Cd", "SEPA");
        close(2);
        open("ReqdExctnDt");
        value("Dt", batch.dayOn().toString());
        close(1);
        own("Dbtr");
        value("ChrgBr", "SLEV");
        for (Item it : items) {
            open("CdtTrfTxInf", "PmtId");
            value("EndToEndId", it.endToEnd());
            close(1);
            open("Amt");
            money(it);
            close(1);
            other("Cdtr", it);
            open("RmtInf");
            value("Ustrd", BankText.of("Loan " + it.number() + " " + account.holder(), 140));
            close(2);
        }
        close(1);
    }

    private void debits(String sequence, List<Item> items) throws XMLStreamException {
        open("PmtInf");
        value("PmtInfId", batch.part(sequence));
        value("PmtMtd", "DD");
        sums(items);
        open("PmtTpInf", "SvcLvl");
        value("Cd", "SEPA");
        close(1);
        open("LclInstrm");
        value("Cd", "CORE");
        close(1);
        value("SeqTp", sequence);
        close(1);
        value("ReqdColltnDt", batch.dayOn().toString());
        own("Cdtr");
        value("ChrgBr", "SLEV");
        open("CdtrSchmeId", "Id", "PrvtId", "Othr");
        value("Id", String.valueOf(account.creditor()));
        open("SchmeNm");
        value("Prtry", "SEPA");
        close(5);
        for (Item it : items) {
            debit(it);
        }
        close(1);
    }

    private void debit(Item it) throws XMLStreamException {
        open("DrctDbtTxInf", "PmtId");
        value("EndToEndId", it.endToEnd());
        close(1);
        money(it);
        open("DrctDbtTx", "MndtRltdInf");
        value("MndtId", String.valueOf(it.mandateName()));
        value("DtOfSgntr", String.valueOf(it.mandateSigned()));
        if (it.amended()) {
            value("AmdmntInd", "true");
            open("AmdmntInfDtls", "OrgnlDbtrAcct", "Id", "Othr");
            value("Id", "SMNDA");
            close(4);
        }
        close(2);
        open("DbtrAgt");
        unknownBank();
        close(1);
        other("Dbtr", it);
        open("RmtInf", "Strd", "CdtrRefInf", "Tp", "CdOrPrtry");
        value("Cd", "SCOR");
        close(1);
        value("Issr", "ISO");
        close(1);
        value("Ref", Reference.of(it.number()));
        close(4);
    }

    private void money(Item it) throws XMLStreamException {
        xml.writeStartElement("InstdAmt");
        xml.writeAttribute("Ccy", "EUR");
        xml.writeCharacters(amount(it.cents()));
        xml.writeEndElement();
    }

    private void own(String role) throws XMLStreamException {
        open(role);
        value("Nm", holder());
        close(1);
        open(role + "Acct", "Id");
        value("IBAN", account.iban());
        close(2);
        open(role + "Agt");
        unknownBank();
        close(1);
    }

    private void unknownBank() throws XMLStreamException {
        open("FinInstnId", "Othr");
        value("Id", "NOTPROVIDED");
        close(2);
    }

    private void other(String role, Item it) throws XMLStreamException {
        open(role);
        value("Nm", BankText.of(it.holder(), NAME));
        close(1);
        open(role + "Acct", "Id");
        value("IBAN", it.iban());
        close(2);
    }

    private void open(String... names) throws XMLStreamException {
        for (String name : names) {
            xml.writeStartElement(name);
        }
    }

    private void close(int many) throws XMLStreamException {
        for (int i = 0; i < many; i++) {
            xml.writeEndElement();
        }
    }

    private void value(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
