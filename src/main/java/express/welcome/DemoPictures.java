package express.welcome;

import express.base.OrganisationId;
import express.base.Viewer;
import express.directory.Insiders;
import express.directory.Network;
import express.exhibits.Exhibit;
import express.exhibits.Exhibits;
import express.exhibits.Licence;
import express.exhibits.Occasion;
import express.exhibits.Upload;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Pictures of an invented network, in which nobody is: a river with two banks and a bridge, and a laid table. */
@Component
@ConditionalOnProperty(name = "express.demo", havingValue = "true")
class DemoPictures {

    private static final int WIDTH = 1500;
    private static final int HEIGHT = 900;

    private final Exhibits exhibits;
    private final Insiders insiders;

    DemoPictures(Exhibits exhibits, Insiders insiders) {
        this.exhibits = exhibits;
        this.insiders = insiders;
    }

    List<Publication.Picture> hang(Viewer coordinator, Network network) {
        Optional<OrganisationId> house =
                insiders.seats(coordinator, network.id()).stream().min(Comparator.comparing(OrganisationId::value));
        List<Publication.Picture> there = hung(network);
        if (house.isEmpty() || !there.isEmpty()) {
            return there;
        }
        var work = new Occasion.Work(
                network.id().value(), house.get(), Locale.FRENCH, network.name(), FrontPages.path(network.slug()));
        exhibits.add(
                coordinator,
                work,
                new Upload("river.png", drawn(DemoPictures::river)),
                words(
                        "Deux rives, un pont.",
                        "Dessin : un fleuve, des maisons sur ses deux rives et un pont au milieu."));
        exhibits.add(
                coordinator,
                work,
                new Upload("table.png", drawn(DemoPictures::table)),
                words(
                        "La table du premier accueil.",
                        "Dessin : une longue table, des chaises de couleurs et des tasses."));
        return hung(network);
    }

    private List<Publication.Picture> hung(Network network) {
        return exhibits.list(network.id().value()).stream()
                .filter(Exhibit::isPicture)
                .map(Publication.Picture::of)
                .toList();
    }

    private static Exhibit.Words words(String caption, String alternative) {
        return new Exhibit.Words(caption, alternative, "Express (démonstration)", Licence.CC0, 0);
    }

    private static byte[] drawn(Consumer<Graphics2D> drawing) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        drawing.accept(pen);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void box(Graphics2D pen, int colour, int x, int y, int width, int height) {
        pen.setColor(new Color(colour));
        pen.fillRect(x, y, width, height);
    }

    private static void river(Graphics2D pen) {
        box(pen, 0xF6E7CB, 0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(0xF7C948));
        pen.fillOval(1120, 90, 150, 150);
        hills(pen);
        box(pen, 0x5FA3B0, 0, 560, WIDTH, 340);
        box(pen, 0x7DBBC4, 0, 640, WIDTH, 14);
        box(pen, 0x7DBBC4, 200, 730, 900, 14);
        box(pen, 0x7DBBC4, 600, 820, 800, 14);
        houses(pen, 40, 0);
        houses(pen, 1010, 3);
        bridge(pen);
    }

    private static void hills(Graphics2D pen) {
        var hill = new Path2D.Double();
        hill.moveTo(0, 460);
        hill.curveTo(300, 260, 520, 340, 760, 430);
        hill.curveTo(1000, 300, 1240, 290, WIDTH, 420);
        hill.lineTo(WIDTH, 560);
        hill.lineTo(0, 560);
        hill.closePath();
        pen.setColor(new Color(0x8DB38B));
        pen.fill(hill);
    }

    private static void houses(Graphics2D pen, int from, int first) {
        int[] colours = {0xC2553F, 0xE8B04A, 0x3E7C74, 0x8C5A8A, 0xD98E5F, 0x4F6FA5};
        for (int i = 0; i < 3; i++) {
            int x = from + i * 150;
            int height = 190 + (i % 2) * 60;
            int top = 560 - height;
            box(pen, colours[first + i], x, top, 130, height);
            roof(pen, x, top);
            for (int row = 0; row < 2; row++) {
                box(pen, 0xFFF6DD, x + 20, top + 30 + row * 70, 34, 44);
                box(pen, 0xFFF6DD, x + 76, top + 30 + row * 70, 34, 44);
            }
        }
    }

    private static void roof(Graphics2D pen, int x, int top) {
        var roof = new Path2D.Double();
        roof.moveTo(x - 10, top);
        roof.lineTo(x + 65, top - 70);
        roof.lineTo(x + 140, top);
        roof.closePath();
        pen.setColor(new Color(0x6B3F34));
        pen.fill(roof);
    }

    private static void bridge(Graphics2D pen) {
        pen.setColor(new Color(0x0B4F54));
        pen.setStroke(new BasicStroke(26, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.drawArc(430, 430, 640, 420, 0, 180);
        pen.setStroke(new BasicStroke(18));
        pen.drawLine(380, 560, 1120, 560);
        pen.setStroke(new BasicStroke(8));
        for (int x = 500; x <= 1000; x += 100) {
            double across = (x - 750) / 320.0;
            pen.drawLine(x, 560, x, (int) (640 - 210 * Math.sqrt(1 - across * across)));
        }
    }

    private static void table(Graphics2D pen) {
        box(pen, 0xE9F1EC, 0, 0, WIDTH, HEIGHT);
        box(pen, 0xD7C3A2, 0, 640, WIDTH, 260);
        box(pen, 0xA9D3DC, 520, 80, 460, 260);
        pen.setStroke(new BasicStroke(16));
        pen.setColor(Color.WHITE);
        pen.drawRect(520, 80, 460, 260);
        pen.drawLine(750, 80, 750, 340);
        int[] chairs = {0xC2553F, 0xE8B04A, 0x3E7C74, 0x8C5A8A, 0x4F6FA5};
        for (int i = 0; i < chairs.length; i++) {
            box(pen, chairs[i], 170 + i * 250, 400, 130, 190);
            box(pen, chairs[i], 180 + i * 250, 590, 16, 170);
            box(pen, chairs[i], 274 + i * 250, 590, 16, 170);
        }
        box(pen, 0x9A6B43, 90, 540, 1320, 50);
        box(pen, 0x7D5433, 140, 590, 44, 240);
        box(pen, 0x7D5433, 1316, 590, 44, 240);
        for (int i = 0; i < chairs.length; i++) {
            pen.setColor(new Color(chairs[chairs.length - 1 - i]));
            pen.fillRoundRect(210 + i * 250, 492, 56, 48, 14, 14);
            pen.setStroke(new BasicStroke(8));
            pen.drawOval(256 + i * 250, 500, 26, 28);
        }
    }
}
