// Draws a signature with any pointer and posts it as a JPEG. Without script, or by keyboard, the name is typed and confirmed.
const field = document.querySelector("[data-signature]");
if (field) {
  const canvas = field.querySelector("canvas");
  const value = field.querySelector("input[name=Drawn]");
  const pen = canvas.getContext("2d");
  let drawing = false;

  const blank = () => {
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.strokeStyle = "#000";
    pen.lineWidth = 2.5;
    pen.lineCap = "round";
    value.value = "";
  };

  const at = (e) => {
    const box = canvas.getBoundingClientRect();
    return [(e.clientX - box.left) * canvas.width / box.width, (e.clientY - box.top) * canvas.height / box.height];
  };

  canvas.addEventListener("pointerdown", (e) => {
    drawing = true;
    canvas.setPointerCapture(e.pointerId);
    pen.beginPath();
    pen.moveTo(...at(e));
  });
  canvas.addEventListener("pointermove", (e) => {
    if (drawing) {
      pen.lineTo(...at(e));
      pen.stroke();
    }
  });
  canvas.addEventListener("pointerup", () => {
    drawing = false;
    value.value = canvas.toDataURL("image/jpeg", 0.8);
  });
  field.querySelector("[data-clear-signature]").addEventListener("click", blank);
  field.hidden = false;
  blank();
}
