package express.writing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * Pictures for demonstrations, in which nobody is: a sewing machine on a table by a window, and tools on a wall, drawn
 * here.
 */
final class DemoPicture {

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 800;

    private DemoPicture() {}

    static byte[] of(DemoDraft draft) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        switch (draft) {
            case SEWING -> {
                room(pen);
                machine(pen);
            }
            case TOOLS -> {
                wall(pen);
                tools(pen);
            }
        }
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void room(Graphics2D pen) {
        box(pen, 0xF3E9DA, 0, 0, WIDTH, HEIGHT);
        box(pen, 0x8FB8CF, 760, 90, 320, 300);
        box(pen, 0xF7C948, 960, 140, 70, 70);
        pen.setStroke(new BasicStroke(14));
        pen.setColor(new Color(0xFFFFFF));
        pen.drawRect(760, 90, 320, 300);
        pen.drawLine(920, 90, 920, 390);
        box(pen, 0x9A6B43, 0, 590, WIDTH, 60);
        box(pen, 0x7D5433, 90, 650, 50, 150);
        box(pen, 0x7D5433, 1060, 650, 50, 150);
        box(pen, 0xC2553F, 640, 560, 420, 30);
        box(pen, 0x3E7C74, 690, 530, 320, 30);
    }

    private static void machine(Graphics2D pen) {
        box(pen, 0x24506B, 200, 540, 420, 50);
        box(pen, 0x24506B, 500, 330, 90, 220);
        box(pen, 0x24506B, 220, 290, 370, 90);
        box(pen, 0x24506B, 220, 370, 80, 90);
        pen.setColor(new Color(0x1B3A4D));
        pen.fillOval(560, 300, 90, 90);
        box(pen, 0xC2553F, 400, 235, 40, 55);
        pen.setStroke(new BasicStroke(5));
        pen.setColor(new Color(0xC2553F));
        pen.drawLine(420, 250, 260, 300);
        pen.setColor(new Color(0xDDE3E7));
        pen.drawLine(260, 460, 260, 538);
    }

    private static void wall(Graphics2D pen) {
        box(pen, 0xEBDCC3, 0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(0xD2BE9C));
        for (int x = 40; x < WIDTH; x += 80) {
            for (int y = 40; y < HEIGHT; y += 80) {
                pen.fillOval(x, y, 10, 10);
            }
        }
        box(pen, 0x9A6B43, 0, 690, WIDTH, 110);
    }

    private static void tools(Graphics2D pen) {
        box(pen, 0x24506B, 110, 120, 210, 80);
        box(pen, 0xC2553F, 190, 200, 50, 340);
        box(pen, 0xAEB9C0, 420, 190, 330, 90);
        box(pen, 0xC2553F, 700, 160, 110, 150);
        box(pen, 0x3E7C74, 480, 400, 260, 50);
        pen.setColor(new Color(0x3E7C74));
        pen.fillOval(420, 375, 100, 100);
        pen.fillOval(700, 375, 100, 100);
        pen.setColor(new Color(0xEBDCC3));
        pen.fillOval(445, 400, 50, 50);
        pen.fillOval(735, 400, 50, 50);
        // The drill is lent: only its place is left.
        pen.setStroke(new BasicStroke(10, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, new float[] {26, 24}, 0));
        pen.setColor(new Color(0x7D5433));
        pen.drawRoundRect(890, 170, 210, 110, 30, 30);
        pen.drawRoundRect(990, 280, 80, 170, 30, 30);
    }

    private static void box(Graphics2D pen, int colour, int x, int y, int width, int height) {
        pen.setColor(new Color(colour));
        pen.fillRoundRect(x, y, width, height, 12, 12);
    }
}
