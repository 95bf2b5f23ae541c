"""A photo for a preview picture: upright, square and small."""

from __future__ import annotations

import base64
import io

from sphinx_people.outputs.preview import Photo

#: Twice as wide as it is shown.
_SIDE = 540
_QUALITY = 88


def portrait(photo: Photo) -> str | None:
    """Return a photo as an address that holds it; None where it cannot be read."""
    if photo.suffix.lower() == ".svg":
        return _address("svg+xml", photo.content)
    from PIL import Image, ImageOps

    try:
        with Image.open(io.BytesIO(photo.content)) as image:
            upright = ImageOps.exif_transpose(image).convert("RGBA")
            # Of a tall photo, faces are in the upper part.
            square = ImageOps.fit(upright, (_SIDE, _SIDE), centering=(0.5, 0.3))
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    opaque = Image.new("RGB", square.size, "white")
    opaque.paste(square, mask=square)
    written = io.BytesIO()
    opaque.save(written, "JPEG", quality=_QUALITY)
    return _address("jpeg", written.getvalue())


def _address(kind: str, content: bytes) -> str:
    return f"data:image/{kind};base64,{base64.b64encode(content).decode()}"
