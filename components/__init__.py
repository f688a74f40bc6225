"""How things look: the only code, besides pages, that knows Streamlit or Plotly."""
