package express.payments;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Statements of tests, as banks write them. */
final class Camt {

    static final String IBAN = "BE68539007547034";

    private final List<String> entries = new ArrayList<>();
    private long moved;
    private String account = IBAN;
    private String currency = "EUR";
    private String id = "ST-1";
    private LocalDate day = LocalDate.of(2026, 3, 2);

    Camt of(String iban) {
        account = iban;
        return this;
    }

    Camt in(String code) {
        currency = code;
        return this;
    }

    Camt called(String name) {
        id = name;
        return this;
    }

    Camt on(LocalDate booked) {
        day = booked;
        return this;
    }

    /** A payment with a structured reference. */
    Camt credit(String amount, String name, String reference) {
        return entry(
                amount,
                "CRDT",
                "",
                "<RmtInf><Strd><CdtrRefInf><Ref>" + reference + "</Ref></CdtrRefInf></Strd></RmtInf>",
                name);
    }

    Camt words(String amount, String name, String words) {
        return entry(amount, "CRDT", "", "<RmtInf><Ustrd>" + words + "</Ustrd></RmtInf>", name);
    }

    /** A payment as others than the payer name it. */
    Camt refs(String amount, String side, String refs, String rest) {
        String details = "<NtryDtls><TxDtls><Refs>" + refs + "</Refs>" + rest + "</TxDtls></NtryDtls>";
        return raw(amount, side, "", details);
    }

    private Camt entry(String amount, String side, String more, String remittance, String name) {
        String party = side.equals("CRDT") ? "Dbtr" : "Cdtr";
        String details = "<NtryDtls><TxDtls><RltdPties><" + party + "><Pty><Nm>" + name + "</Nm></Pty></" + party
                + "></RltdPties>" + remittance + "</TxDtls></NtryDtls>";
        return raw(amount, side, more, details);
    }

    Camt raw(String amount, String side, String more, String details) {
        entries.add("<Ntry><Amt Ccy=\"" + currency + "\">" + amount + "</Amt><CdtDbtInd>" + side + "</CdtDbtInd>" + more
                + "<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>" + day + "</Dt></BookgDt><ValDt><Dt>" + day + "</Dt></ValDt>"
                + "<AcctSvcrRef>" + id + "-" + entries.size() + "</AcctSvcrRef><BkTxCd/>" + details + "</Ntry>");
        long cents = new BigDecimal(amount).movePointRight(2).longValue();
        moved += side.equals("CRDT") ? cents : -cents;
        return this;
    }

    String xml() {
        return xml(moved, "UTF-8");
    }

    String xml(long closing, String encoding) {
        return "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?><Document"
                + " xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt><GrpHdr><MsgId>M</MsgId>"
                + "<CreDtTm>2026-03-02T08:00:00Z</CreDtTm></GrpHdr><Stmt><Id>" + id + "</Id><Acct><Id><IBAN>" + account
                + "</IBAN></Id><Ccy>" + currency + "</Ccy></Acct>" + balance("OPBD", 0) + balance("CLBD", closing)
                + String.join("", entries) + "</Stmt></BkToCstmrStmt></Document>";
    }

    private String balance(String kind, long cents) {
        return "<Bal><Tp><CdOrPrtry><Cd>" + kind + "</Cd></CdOrPrtry></Tp><Amt Ccy=\"" + currency + "\">"
                + BigDecimal.valueOf(Math.abs(cents), 2) + "</Amt><CdtDbtInd>" + (cents < 0 ? "DBIT" : "CRDT")
                + "</CdtDbtInd><Dt><Dt>2026-03-02</Dt></Dt></Bal>";
    }

    byte[] bytes() {
        return xml().getBytes(StandardCharsets.UTF_8);
    }

    static InputStream stream(String xml) {
        return stream(xml, StandardCharsets.UTF_8);
    }

    static InputStream stream(String xml, Charset as) {
        return new ByteArrayInputStream(xml.getBytes(as));
    }

    static List<Booking> read(String xml, Charset as) {
        List<Booking> found = new ArrayList<>();
        StatementReader.read(() -> stream(xml, as), IBAN, found::add);
        return found;
    }

    static List<Booking> read(String xml) {
        return read(xml, StandardCharsets.UTF_8);
    }

    /** As if it lay somewhere, and counts what is asked for. */
    static InputStream repeated(byte[] head, byte[] entry, int times, byte[] end, AtomicLong made) {
        return new InputStream() {

            private int place = -1;
            private byte[] now = head;
            private int at;

            @Override
            public int read() {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                if (at == now.length) {
                    if (place == times) {
                        return -1;
                    }
                    place++;
                    now = place == times ? end : entry;
                    at = 0;
                }
                int some = Math.min(length, now.length - at);
                System.arraycopy(now, at, into, offset, some);
                at += some;
                made.addAndGet(some);
                return some;
            }
        };
    }
}
