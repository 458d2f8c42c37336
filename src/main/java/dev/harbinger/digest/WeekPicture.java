package dev.harbinger.digest;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Draws a week as bars, three for each day. There are no letters in it, so no fonts are needed, and nothing behind it: its
 * colours stand out (3:1) on white and on the dark of mail programs.
 */
final class WeekPicture {
    /** By which mails show it. */
    static final String ID = "week@harbinger";

    private static final int WIDTH = 1120;
    private static final int HEIGHT = 176;
    private static final int BAR = 32;
    private static final int GAP = 4;
    private static final Color OPENED = new Color(0x3f7fb5);
    private static final Color LIKELY = new Color(0xc8622d);
    private static final Color RESOLVED = new Color(0x2f8f5f);
    private static final Color GROUND = new Color(0x7d8894);

    private WeekPicture() {}

    /** A PNG of twice the size at which it is shown. */
    static byte[] of(Week week) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        var drawing = image.createGraphics();
        drawing.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        int most = week.days().stream().mapToInt(Week.Day::most).max().orElse(1);
        int column = WIDTH / week.days().size();
        for (int i = 0; i < week.days().size(); i++) {
            var day = week.days().get(i);
            int left = i * column + (column - 3 * BAR - 2 * GAP) / 2;
            bar(drawing, OPENED, left, day.opened(), most);
            bar(drawing, LIKELY, left + BAR + GAP, day.likely(), most);
            bar(drawing, RESOLVED, left + 2 * (BAR + GAP), day.resolved(), most);
            drawing.setColor(GROUND);
            drawing.fillRect(left, HEIGHT - 4, 3 * BAR + 2 * GAP, 4);
        }
        drawing.dispose();
        return png(image);
    }

    private static void bar(Graphics2D drawing, Color color, int left, int count, int most) {
        int height = (HEIGHT - 8) * count / Math.max(1, most);
        drawing.setColor(color);
        drawing.fillRoundRect(left, HEIGHT - 6 - height, BAR, height, 8, 8);
    }

    private static byte[] png(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
